/** As this browser is called in the list of devices: «Браузер, Windows». */
export function deviceName(navigator: Navigator): string {
  const { userAgentData } = navigator as { readonly userAgentData?: { readonly platform?: string } };
  const system = userAgentData?.platform || /\(([^;)]+)/.exec(navigator.userAgent)?.[1];
  return ['Браузер', system].filter(Boolean).join(', ').slice(0, 80);
}
