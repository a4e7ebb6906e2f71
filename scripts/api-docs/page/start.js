/* global SwaggerUIBundle, SwaggerUIStandalonePreset */
SwaggerUIBundle({
  dom_id: '#docs',
  urls: [
    { name: 'Answered today', url: '/api/docs/live.json' },
    { name: 'Promised', url: '/api/docs/promised.json' },
  ],
  presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
  layout: 'StandaloneLayout',
  // Reading may be tried out here; an order placed from here would be baked.
  supportedSubmitMethods: ['get'],
  validatorUrl: null,
  displayRequestDuration: true,
  defaultModelsExpandDepth: -1,
})
