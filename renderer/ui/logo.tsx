import address from '../../assets/logo.svg';

/** The product's mark; its name stands beside it or in the window's title. `size` in pixels. */
export function Logo({ size }: { readonly size: number }) {
  return <img src={address} width={size} height={size} alt="" />;
}
