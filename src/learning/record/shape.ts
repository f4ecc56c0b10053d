/** Small questions to a value of any origin: is it a text, a list, an object with these fields? */

export type Fields = Record<string, unknown>;
export type Is = (value: unknown) => boolean;

export const isObject = (value: unknown): value is Fields =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

export const isEvery = (value: unknown, is: Is): boolean => isObject(value) && Object.values(value).every(is);
export const isText: Is = (value) => typeof value === 'string';
export const isList = (value: unknown, is: Is): boolean => Array.isArray(value) && value.every(is);
export const isTexts: Is = (value) => isList(value, isText);
export const isShare: Is = (value) => typeof value === 'number' && value >= 0 && value <= 1;
export const isCount: Is = (value) => typeof value === 'number' && Number.isFinite(value) && value >= 0;
export const isTrue: Is = (value) => value === true;
export const isInstant: Is = (value) =>
	typeof value === 'string' &&
	/^(?!9999)\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value) &&
	!Number.isNaN(Date.parse(value));
export const isOneOf =
	(...values: readonly string[]): Is =>
	(value) =>
		isText(value) && values.includes(value as string);
export const isSureness = isOneOf('sure', 'rather', 'unsure');

/** An object whose fields are as said; those under `optional` may be absent. */
export const isShape =
	(needed: Readonly<Record<string, Is>>, optional: Readonly<Record<string, Is>> = {}): Is =>
	(value) =>
		isObject(value) &&
		Object.entries(needed).every(([name, is]) => Object.hasOwn(value, name) && is(value[name])) &&
		Object.entries(optional).every(([name, is]) => value[name] === undefined || is(value[name]));
