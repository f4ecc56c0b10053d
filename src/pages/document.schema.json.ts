/** The JSON Schema of a saved audit, plan or journey map: published beside the course, for who reads such files. */

import { z } from 'astro/zod';
import { document } from '../course/schemas/document.ts';

export const GET = () => new Response(`${JSON.stringify(z.toJSONSchema(document), null, '\t')}\n`);
