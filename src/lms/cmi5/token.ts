/** The token by which an LMS knows us: asked for once in a launch, since it is given once (cmi5 §8.2). */

/** Keeps a text as long as the window is open, also when its page is loaded again. */
export interface WindowStorage {
	read(key: string): string | undefined;
	write(key: string, text: string): void;
}

export type Token =
	| { type: 'token'; token: string }
	/** The LMS gives none. */
	| { type: 'refused'; reason: string }
	/** It was not reached: it may be asked again. */
	| { type: 'failed'; reason: string };

const keyOf = (address: string): string => `cmi5:${address}`;

const textIn = (value: unknown, key: string): string => {
	const found = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
	return typeof found === 'string' || typeof found === 'number' ? String(found) : '';
};

/** @param address the launch's `fetch` */
export async function takeToken(address: string, storage: WindowStorage, request: typeof fetch): Promise<Token> {
	const known = storage.read(keyOf(address));
	if (known !== undefined) return { type: 'token', token: known };
	try {
		const response = await request(address, { method: 'POST', cache: 'no-store' });
		const said: unknown = await response.json().catch(() => undefined);
		const token = textIn(said, 'auth-token');
		if (response.ok && token !== '') {
			storage.write(keyOf(address), token);
			return { type: 'token', token };
		}
		const reason = [textIn(said, 'error-code'), textIn(said, 'error-text')].filter(Boolean).join(' ');
		return { type: 'refused', reason: reason || `HTTP ${response.status}` };
	} catch (thrown) {
		return { type: 'failed', reason: thrown instanceof Error ? thrown.message : String(thrown) };
	}
}
