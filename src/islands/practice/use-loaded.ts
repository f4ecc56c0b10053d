/** Something fetched: on its way, here, or failed and to be tried again. */
import { useEffect, useState } from 'preact/hooks';

export type Loaded<Value> =
	| { type: 'loading' }
	| { type: 'failed'; retry: () => void }
	| { type: 'ready'; value: Value };

/** Loads once the screen is live. */
export function useLoaded<Value>(load: () => Promise<Value>): Loaded<Value> {
	const [loaded, set] = useState<Loaded<Value>>({ type: 'loading' });
	const begin = () => {
		set({ type: 'loading' });
		load().then(
			(value) => set({ type: 'ready', value }),
			() => set({ type: 'failed', retry: begin }),
		);
	};
	useEffect(begin, []);
	return loaded;
}
