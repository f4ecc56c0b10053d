/** `npm run schema`: writes the JSON Schema of `content/course.yaml` beside it, for the completion of editors. */
import { writeFileSync } from 'node:fs';
import { SCHEMA_FILE, settingsSchemaText } from '../course/settings-schema.ts';

writeFileSync(SCHEMA_FILE, settingsSchemaText());
console.log(`Écrit : ${SCHEMA_FILE}`);
