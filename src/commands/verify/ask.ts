/** Asks a web server as a browser does, compressed, and tells silence from a refusal. */
import type { Answer } from './check-answer.ts';

const PATIENCE = 30_000;

/** @throws if nothing answers, asked twice */
export async function ask(address: string): Promise<Answer> {
	try {
		return await askOnce(address);
	} catch {
		return askOnce(address);
	}
}

async function askOnce(address: string): Promise<Answer> {
	const response = await fetch(address, {
		headers: { 'accept-encoding': 'br, gzip' },
		signal: AbortSignal.timeout(PATIENCE),
	});
	return {
		status: response.status,
		header: (name) => response.headers.get(name) ?? '',
		body: new Uint8Array(await response.arrayBuffer()),
	};
}
