import { shareStyle } from './local/share-style.ts'
import { main, step } from './local/step.ts'

/** For a deployment, between the build and the worker: locally the build does it. */
main(() => step('Saying the style once', shareStyle))
