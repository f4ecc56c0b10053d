/** A value that a schema accepts, made from the schema: for files whose words do not matter to a test. */
import { z } from 'astro/zod';

/** The least that fits. Texts are one word; what is optional or a list is left out or empty as far as allowed. */
export function sample(schema: unknown): unknown {
	if (schema instanceof z.ZodOptional) return undefined;
	if (schema instanceof z.ZodObject) {
		const fields = Object.entries(schema.shape).map(([key, field]) => [key, sample(field)] as const);
		return Object.fromEntries(fields.filter(([, value]) => value !== undefined));
	}
	if (schema instanceof z.ZodTuple) return schema.def.items.map(sample);
	if (schema instanceof z.ZodArray) return [sample(schema.element)];
	if (schema instanceof z.ZodRecord) return {};
	if (schema instanceof z.ZodEnum) return schema.options[0];
	if (schema instanceof z.ZodString) return 'mot';
	if (schema instanceof z.ZodNumber) return 1;
	throw new Error('No sample for this kind of schema yet: add it here.');
}
