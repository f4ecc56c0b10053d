/** Every page may be read; where the site's address is known, its map is named. */
import { currentCourse } from '../course/current.ts';

export const GET = () => {
	const { site } = currentCourse().settings;
	return new Response(`User-agent: *\nAllow: /\n${site ? `Sitemap: ${new URL('sitemap.xml', site).href}\n` : ''}`);
};
