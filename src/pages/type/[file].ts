/** The files of a family of type that a host chose, out of its package, and its licence: none of the house's own. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import { currentCourse } from '../../course/current.ts';
import { TYPE_FILES } from '../../course/type-faces.ts';

export const getStaticPaths: GetStaticPaths = () => {
	const files = TYPE_FILES[currentCourse().settings.brand?.type ?? 'maison'] ?? {};
	return Object.entries(files).map(([file, source]) => ({ params: { file }, props: { source } }));
};

export const GET: APIRoute<{ source: string }> = ({ props: { source } }) =>
	new Response(readFileSync(join(process.cwd(), 'node_modules', source)));
