/** What stands where one pays while the bank has not said whether the money has gone through: the page shows it by itself. */
export const WaitingForBank = ({ amount }: { amount: string }) => (
  <section
    aria-labelledby="pay"
    className="max-w-prose space-y-3 rounded-card border-2 border-rust bg-sheet p-5 shadow-sheet sm:p-6"
  >
    <h2 id="pay" className="text-2xl">
      Waiting for your bank
    </h2>
    <p role="status" aria-busy="true">
      Your bank tells us in a moment whether {amount} has gone through. This page shows it by itself.
    </p>
    <div className="h-1.5 overflow-hidden rounded-full bg-shade" aria-hidden="true">
      <div className="h-full w-1/3 rounded-full bg-rust motion-safe:animate-pulse" />
    </div>
    <noscript>
      <p>Without scripts it does not: please load it again in a moment.</p>
    </noscript>
  </section>
)
