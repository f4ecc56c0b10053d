/** A view that is drawn again only when one of its properties is another. */
import type { Component, FunctionComponent, VNode } from 'preact';

const isSame = (before: object, after: object): boolean => {
	const names = Object.keys(after);
	return (
		names.length === Object.keys(before).length &&
		names.every((name) => Object.is(Reflect.get(before, name), Reflect.get(after, name)))
	);
};

/**
 * Preact asks the instance of a function's component, as it asks that of a class. The view is a component of its own
 * below it: what it keeps of its own is not asked about.
 */
export function memo<Props extends object>(View: FunctionComponent<Props>): (props: Props) => VNode {
	return function Kept(this: unknown, props: Props): VNode {
		const instance = this as Component<Props>;
		instance.shouldComponentUpdate = (next) => !isSame(instance.props, next);
		return <View {...props} />;
	};
}
