/** `client:work`: an island's script arrives when it is worked on, or seen if the record already knows this page. Reading costs no file. */
import type { ClientDirective } from 'astro';

const STARTS = ['pointerdown', 'focusin', 'keydown'] as const;

/** `opts.value` is `record key|lesson id`. */
const hydrateOnWork: ClientDirective = (load, opts, island) => {
	let isStarted = false;
	const start = async () => {
		if (isStarted) return;
		isStarted = true;
		const hydrate = await load();
		await hydrate();
	};
	for (const event of STARTS) island.addEventListener(event, start, { once: true, passive: true });

	const [key = '', lesson = ''] = String(opts.value).split('|');
	let isKnown = false;
	try {
		isKnown = localStorage.getItem(key)?.includes(`"${lesson}"`) ?? false;
	} catch {
		// No storage on this device: nothing to bring back.
	}
	if (!isKnown) return;
	new IntersectionObserver(([entry], observer) => {
		if (!entry?.isIntersecting) return;
		observer.disconnect();
		start();
	}).observe(island.firstElementChild ?? island);
};

export default hydrateOnWork;
