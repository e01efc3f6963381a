import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import { wantCompanyTexts } from '../../i18n/company-texts.ts';

/** A screen of the PBX's settings or statistics, which comes with their texts. */
export function lazyCompanyScreen<Props>(
  load: () => Promise<ComponentType<Props>>,
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => {
    const [screen] = await Promise.all([load(), wantCompanyTexts()]);
    return { default: screen };
  });
}
