/** The sitemap, once the host has named its address; without one there is nothing true to say. */
import { addresses, copies, publicAddress } from '../course/addresses.ts';
import { currentCourse } from '../course/current.ts';

export const GET = () => {
	const course = currentCourse();
	const { site } = course.settings;
	const left = new Set(copies(course));
	const paths = addresses(course).filter((path) => !left.has(path));
	const entries = site ? paths.map((path) => `<url><loc>${publicAddress(site, path)}</loc></url>`) : [];
	return new Response(
		`<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</urlset>\n`,
	);
};
