import { AccountLayout } from './account-layout.tsx'
import type { FormAction } from './door/google-button.tsx'
import { Devices, type DevicesProps } from './security/devices.tsx'
import { Google, type GoogleProps } from './security/google.tsx'
import { PasswordPanel, type PasswordProps } from './security/password-panel.tsx'
import { SecondFactor, type SecondFactorProps } from './security/second-factor.tsx'

type Props = {
  password: PasswordProps
  secondFactor: SecondFactorProps
  devices: DevicesProps
  /** Absent where Google is not offered. */
  google?: GoogleProps
  signOut: FormAction
}

/** By what somebody gets in, and where they are in already. */
export function SecurityScreen({ password, secondFactor, devices, google, signOut }: Props) {
  return (
    <AccountLayout current="security" title="Security" signOut={signOut}>
      <PasswordPanel {...password} />
      <SecondFactor {...secondFactor} />
      <Devices {...devices} />
      {google && (
        // Where who comes back from Google is led to.
        <div id="google">
          <Google {...google} />
        </div>
      )}
    </AccountLayout>
  )
}
