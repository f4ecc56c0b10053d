/** An archive that is the same, byte for byte, whenever and wherever it is made. */
import { type Zippable, zipSync } from 'fflate';
import type { PackageFiles } from './package-files.ts';

/** The first day that an archive can say; in local time, as archives have it, so that it is the same in every zone. */
const ALWAYS = new Date(1980, 0, 1);

export function zipped(files: PackageFiles): Uint8Array {
	const sorted = [...files].toSorted(([one], [other]) => (one < other ? -1 : 1));
	const entries: Zippable = Object.fromEntries(sorted.map(([name, content]) => [name, [content, { mtime: ALWAYS }]]));
	return zipSync(entries, { level: 9 });
}
