/** Whether a file is what the build wrote. */
import { fingerprint, type ListedFile } from '../../integrations/finish/integrity.ts';
import type { Problem } from './problems.ts';

/** Settings that a server reads: it need not publish them, and a host may have changed them on purpose. */
export const isServerSetting = (file: string): boolean =>
	/(?:^|\/)\./.test(file) || /^(?:_headers$|hosting\/)/.test(file);

/** @param bytes nothing if there is no such file */
export function byteProblems(file: string, listed: ListedFile, bytes: Uint8Array | undefined): Problem[] {
	if (bytes === undefined) return [{ kind: 'missing-file', what: 'fichier absent', file }];
	if (isServerSetting(file) || fingerprint(bytes).sha256 === listed.sha256) return [];
	const isCut = bytes.length < listed.bytes && bytes.length > 0;
	return [{ kind: 'changed-file', what: isCut ? 'fichier modifié ou tronqué' : 'fichier modifié', file }];
}
