/** From what a schema finds wrong to problems an author understands. */
import { z } from 'astro/zod';
import { type Place, type Problem, problem } from './problems.ts';
import { closest } from './similar.ts';
import type { Path, YamlText } from './yaml-text.ts';

type Issue = z.core.$ZodIssue;
type Schema = z.core.$ZodType;

const isRecord = (value: unknown): value is Record<PropertyKey, unknown> => typeof value === 'object' && value !== null;

/** The value at a path of the raw data; `undefined` if there is none. */
export function valueAt(raw: unknown, path: Path): unknown {
	let value = raw;
	for (const step of path) value = isRecord(value) && Object.hasOwn(value, step) ? value[step] : undefined;
	return value;
}

/** What the author calls the place: the last key, and the rank when it is an entry of a list. */
export function fieldName(path: Path): string {
	const rank = path.at(-1);
	if (typeof rank === 'number')
		return path.length > 1 ? `${fieldName(path.slice(0, -1))} (nº ${rank + 1})` : `nº ${rank + 1}`;
	return rank === undefined ? 'le fichier' : String(rank);
}

/** Of a union told apart by a tag, the variant that a value belongs to. */
export function variantFor(union: z.ZodDiscriminatedUnion, value: unknown): Schema | undefined {
	const tag = isRecord(value) ? value[union.def.discriminator] : undefined;
	return union.options.find((option) => {
		const tags = option._zod.propValues?.[union.def.discriminator];
		return tags !== undefined && [...tags].includes(tag as string);
	});
}

/** The schema that rules the value at a path. */
function schemaAt(schema: Schema, raw: unknown, path: Path): Schema | undefined {
	if (schema instanceof z.ZodOptional) return schemaAt(schema.unwrap(), raw, path);
	if (schema instanceof z.ZodDiscriminatedUnion) {
		const variant = variantFor(schema, raw);
		return variant && schemaAt(variant, raw, path);
	}
	const [step, ...rest] = path;
	if (step === undefined) return schema;
	const below = valueAt(raw, [step]);
	if (schema instanceof z.ZodObject) {
		const field: unknown = schema.shape[String(step)];
		return field instanceof z.ZodType ? schemaAt(field, below, rest) : undefined;
	}
	if (schema instanceof z.ZodArray) return schemaAt(schema.element, below, rest);
	if (schema instanceof z.ZodRecord) return schemaAt(schema.valueType, below, rest);
	return undefined;
}

function allowedKeys(schema: Schema, raw: unknown, path: Path): string[] {
	const here = schemaAt(schema, raw, path);
	return here instanceof z.ZodObject ? Object.keys(here.shape) : [];
}

/** Unknown keys, each with the absent key it was probably meant to be: that one is then not reported as missing too. */
function unknownKeys(yaml: YamlText, schema: Schema, issues: readonly Issue[]) {
	const problems: Problem[] = [];
	const meant = new Set<string>();
	for (const issue of issues) {
		if (issue.code !== 'unrecognized_keys') continue;
		const allowed = allowedKeys(schema, yaml.raw, issue.path);
		for (const key of issue.keys) {
			const absent = allowed.filter((name) => valueAt(yaml.raw, [...issue.path, name]) === undefined);
			const guess = closest(key, absent);
			if (guess !== undefined) meant.add(JSON.stringify([...issue.path, guess]));
			const place = { file: yaml.file, line: yaml.lineOf([...issue.path, key]) };
			problems.push(problem(place, 'unknown-key', { key, allowed, guess }));
		}
	}
	return { problems, meant };
}

function badForm(place: Place, issue: Issue, field: string, value: unknown): Problem {
	const kind = issue.code === 'invalid_format' && issue.format !== 'regex' ? issue.format : issue.message;
	return problem(place, 'bad-form', { field, value: String(value), kind });
}

const isAbsent = (value: unknown) => value === undefined || value === null;

/** One issue of the schema as one problem at its line. */
function issueProblem(yaml: YamlText, issue: Issue): Problem {
	const place = { file: yaml.file, line: yaml.lineOf(issue.path) };
	const value = valueAt(yaml.raw, issue.path);
	const field = fieldName(issue.path);
	if (value === undefined) return problem(place, 'missing-key', { field });
	switch (issue.code) {
		case 'invalid_type':
			if (isAbsent(value)) return problem(place, 'empty-value', { field });
			return problem(place, 'wrong-type', { field, expected: issue.expected, value });
		case 'invalid_union': {
			const options = ('options' in issue ? issue.options : undefined)?.map(String) ?? [];
			return problem(place, 'bad-choice', {
				field,
				value: String(value),
				allowed: options,
				guess: closest(String(value), options),
			});
		}
		case 'invalid_value': {
			const allowed = issue.values.map(String);
			if (isAbsent(value)) return problem(place, 'empty-value', { field });
			return problem(place, 'bad-choice', {
				field,
				value: String(value),
				allowed,
				guess: closest(String(value), allowed),
			});
		}
		case 'too_small':
		case 'too_big': {
			const least = issue.code === 'too_small' ? Number(issue.minimum) : undefined;
			const most = issue.code === 'too_big' ? Number(issue.maximum) : undefined;
			if (issue.origin === 'string' && least === 1) return problem(place, 'empty-value', { field });
			if (issue.origin === 'string')
				return problem(place, 'text-length', { field, length: String(value).length, least, most });
			if (issue.origin === 'array' || issue.origin === 'set')
				return problem(place, 'list-length', { field, length: Array.isArray(value) ? value.length : 0, least, most });
			const exclusive = 'inclusive' in issue && issue.inclusive === false;
			return problem(place, 'out-of-range', { field, value: Number(value), least, most, exclusive });
		}
		case 'invalid_key': {
			const [inner] = issue.issues;
			const key = String(issue.path.at(-1));
			return problem(place, 'bad-key', { key, kind: inner?.message ?? 'id' });
		}
		default:
			return badForm(place, issue, field, value);
	}
}

/** Every issue a schema raised, as problems; a mistyped key is one problem, not an unknown key plus a missing one. */
export function schemaProblems(yaml: YamlText, schema: Schema, issues: readonly Issue[]): Problem[] {
	const { problems, meant } = unknownKeys(yaml, schema, issues);
	const mistyped = new Set(issues.flatMap(({ code, path }) => (code === 'invalid_type' ? [JSON.stringify(path)] : [])));
	// A text where a list belongs has a length too, which nobody asked for.
	const isBesideThePoint = ({ code, path }: Issue) =>
		code === 'unrecognized_keys' || (code === 'too_big' && mistyped.has(JSON.stringify(path)));
	const others = issues
		.filter((issue) => !isBesideThePoint(issue) && !meant.has(JSON.stringify(issue.path)))
		.map((issue) => issueProblem(yaml, issue));
	return [...problems, ...others];
}
