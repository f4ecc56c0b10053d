/** One YAML file: from bytes to checked data that still knows its lines. */
import type { z } from 'astro/zod';
import type { Problem, Read } from './problems.ts';
import { problem } from './problems.ts';
import { schemaProblems } from './schema-problems.ts';
import { readText } from './text-file.ts';
import { readYamlText, type YamlSource, type YamlText } from './yaml-text.ts';

/** `data` is absent when a value is not what the schema asks for; `raw` and the lines are still there. */
export type YamlFile<Data> = YamlText & { data: Data | undefined };

/** Checks YAML text against a schema: every issue is a problem at its own line. */
export function readYamlAs<Data>(source: YamlSource, schema: z.ZodType<Data>): Read<YamlFile<Data>> {
	const { value: yaml, problems } = readYamlText(source);
	if (!yaml) return { value: undefined, problems };
	if (yaml.raw === null || yaml.raw === undefined) {
		const empty = problem({ file: source.file, line: source.firstLine }, 'empty-file');
		return { value: undefined, problems: [...problems, empty] };
	}
	const result = schema.safeParse(yaml.raw);
	if (result.success) return { value: { ...yaml, data: result.data }, problems };
	const issues: Problem[] = schemaProblems(yaml, schema, result.error.issues);
	return { value: { ...yaml, data: undefined }, problems: [...problems, ...issues] };
}

/** Reads a whole YAML file. */
export function readYamlFile<Data>(file: string, bytes: Uint8Array, schema: z.ZodType<Data>): Read<YamlFile<Data>> {
	const text = readText(file, bytes);
	if (text.value === undefined) return { value: undefined, problems: text.problems };
	const yaml = readYamlAs({ file, text: text.value, firstLine: 1 }, schema);
	return { value: yaml.value, problems: [...text.problems, ...yaml.problems] };
}
