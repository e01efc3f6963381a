import type { LucideIcon } from 'lucide-react';

export interface IconProps {
  readonly of: LucideIcon;
  /** Pixels. */
  readonly size?: number;
  readonly className?: string | undefined;
}

/** A picture beside words: never read out. */
export function Icon({ of: Picture, size = 20, className }: IconProps) {
  return (
    <Picture
      size={size}
      strokeWidth={1.75}
      aria-hidden
      focusable={false}
      {...(className === undefined ? {} : { className })}
    />
  );
}
