/** Whether a file is what the build wrote. */
import { fingerprint, type ListedFile } from '../../integrations/finish/integrity.ts';
import type { Problem } from './problems.ts';

/** @param bytes nothing if there is no such file */
export function byteProblems(file: string, listed: ListedFile, bytes: Uint8Array | undefined): Problem[] {
	if (bytes === undefined) return [{ kind: 'missing-file', what: 'fichier absent', file }];
	if (fingerprint(bytes).sha256 === listed.sha256) return [];
	const isCut = bytes.length < listed.bytes && bytes.length > 0;
	return [{ kind: 'changed-file', what: isCut ? 'fichier modifié ou tronqué' : 'fichier modifié', file }];
}
