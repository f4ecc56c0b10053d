/** One YAML file: from bytes to checked data that still knows its lines. */
import type { z } from 'astro/zod';
import type { Problem, Read } from './problems.ts';
import { problem } from './problems.ts';
import { schemaProblems } from './schema-problems.ts';
import { readText } from './text-file.ts';
import { readYamlText, type YamlSource, type YamlText } from './yaml-text.ts';

/** `data` is absent when a value is not what the schema asks for; `raw` and the lines are still there. */
export type YamlFile<Data> = YamlText & { data: Data | undefined };

/** YAML that holds something. */
function readFilled(source: YamlSource): Read<YamlText> {
	const { value: yaml, problems } = readYamlText(source);
	if (!yaml) return { value: undefined, problems };
	if (yaml.raw !== null && yaml.raw !== undefined) return { value: yaml, problems };
	const empty = problem({ file: source.file, line: source.firstLine }, 'empty-file');
	return { value: undefined, problems: [...problems, empty] };
}

/** Checks YAML against a schema: every issue is a problem at its own line. */
export function checkedYaml<Data>(
	yaml: YamlText,
	schema: z.ZodType<Data>,
): { value: YamlFile<Data>; problems: Problem[] } {
	const result = schema.safeParse(yaml.raw);
	if (result.success) return { value: { ...yaml, data: result.data }, problems: [] };
	return { value: { ...yaml, data: undefined }, problems: schemaProblems(yaml, schema, result.error.issues) };
}

/** Reads YAML text and checks it. */
export function readYamlAs<Data>(source: YamlSource, schema: z.ZodType<Data>): Read<YamlFile<Data>> {
	const yaml = readFilled(source);
	if (!yaml.value) return { value: undefined, problems: yaml.problems };
	const { value, problems } = checkedYaml(yaml.value, schema);
	return { value, problems: [...yaml.problems, ...problems] };
}

/** Reads a whole YAML file, whatever it holds. */
export function readYamlFile(file: string, bytes: Uint8Array): Read<YamlText> {
	const text = readText(file, bytes);
	if (text.value === undefined) return { value: undefined, problems: text.problems };
	const yaml = readFilled({ file, text: text.value, firstLine: 1 });
	return { value: yaml.value, problems: [...text.problems, ...yaml.problems] };
}
