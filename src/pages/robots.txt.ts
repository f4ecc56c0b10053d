/** Every page may be read; where the site's address is known, its map is named. */
import { publicAddress } from '../course/addresses.ts';
import { currentCourse } from '../course/current.ts';

export const GET = () => {
	const { site } = currentCourse().settings;
	return new Response(`User-agent: *\nAllow: /\n${site ? `Sitemap: ${publicAddress(site, '/sitemap.xml')}\n` : ''}`);
};
