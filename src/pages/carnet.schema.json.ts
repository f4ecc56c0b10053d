/** The JSON Schema of a saved record: published beside the course, for who reads such files. */

import { z } from 'astro/zod';
import { record } from '../course/schemas/record.ts';

export const GET = () => new Response(`${JSON.stringify(z.toJSONSchema(record), null, '\t')}\n`);
