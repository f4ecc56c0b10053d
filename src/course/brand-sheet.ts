/** What a host's settings give the look of a page, before any of our sheets. */
import { accentOf } from './accent.ts';
import type { Settings } from './schemas/settings.ts';
import { typeRules } from './type-faces.ts';

/** The order of the style layers, said before any sheet, whichever comes first. */
const LAYERS = '@layer reset,tokens,base,layout,components,print;';

/** Which of two logos stands on the paper of the page, whether the device or the reader chose it. */
const DARK = ':is([data-theme=dark],:has([name=theme][value=dark]:checked))';
const LIGHT = ':is([data-theme=light],:has([name=theme][value=light]:checked))';
/** Lessons without a host's logo do not carry its rule: every byte of a lesson is counted. */
const LOGO = '.brand img{block-size:1.75rem;inline-size:auto}';
const LOGOS = `.logo-dark,:root${DARK} .logo-light{display:none}:root${DARK} .logo-dark{display:block}@media(prefers-color-scheme:dark){:root:not(${LIGHT}) .logo-light{display:none}:root:not(${LIGHT}) .logo-dark{display:block}}`;

/** The layer order, the host's colours and its family of type as a sheet; the values were checked when the course was read. */
export function brandSheet({ brand }: Pick<Settings, 'brand'>): string {
	const { light, dark } = accentOf(brand);
	return `${LAYERS}:root{--accent:light-dark(${light},${dark})}${brand?.logo ? LOGO : ''}${brand?.logo?.dark ? LOGOS : ''}${typeRules(brand?.type)}`;
}
