/** One MDX file: a header of checked data, and a body of words and tags. */
import type { z } from 'astro/zod';
import { type Body, readBody } from './lesson-body.ts';
import { problem, type Read } from './problems.ts';
import { readText } from './text-file.ts';
import { readYamlAs, type YamlFile } from './yaml-file.ts';

/** `body` is absent when the text does not compile. */
export type MdxFile<Data> = { header: YamlFile<Data> | undefined; body: Body | undefined };

type Parts = { header: string; body: string; headerLines: number };

/** Header and body. The body keeps the header's lines, emptied. */
export function splitMdx(text: string): Parts | 'none' | 'open' {
	const lines = text.split('\n');
	if (lines[0]?.trimEnd() !== '---') return 'none';
	const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---');
	if (end === -1) return 'open';
	const body = '\n'.repeat(end + 1) + lines.slice(end + 1).join('\n');
	return { header: `${lines.slice(1, end).join('\n')}\n`, body, headerLines: end + 1 };
}

/** Reads a lesson or page: header against `schema`, body by its tags. */
export function readMdxFile<Data>(file: string, bytes: Uint8Array, schema: z.ZodType<Data>): Read<MdxFile<Data>> {
	const text = readText(file, bytes);
	if (text.value === undefined) return { value: undefined, problems: text.problems };
	const parts = splitMdx(text.value);
	if (typeof parts === 'string') {
		const code = parts === 'open' ? 'open-front-matter' : 'no-front-matter';
		return { value: undefined, problems: [...text.problems, problem({ file, line: 1 }, code)] };
	}
	const header = readYamlAs({ file, text: parts.header, firstLine: 2 }, schema);
	const body = readBody(file, parts.body, parts.headerLines);
	return {
		value: { header: header.value, body: body.value },
		problems: [...text.problems, ...header.problems, ...body.problems],
	};
}
