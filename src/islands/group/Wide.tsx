/** A region that a wide table scrolls in. */
import type { ComponentChildren } from 'preact';

export function Wide({ label, children }: { label: string; children: ComponentChildren }) {
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached and scrolled by keyboard.
		<section class="scroll" aria-label={label} tabIndex={0}>
			{children}
		</section>
	);
}
