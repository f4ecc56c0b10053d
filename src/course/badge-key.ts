/** The key that signs credentials, if the host gave one when building: a private P-256 key as JWK, in `PARCOURS_BADGE_KEY`. */

/** @param text what the environment holds @returns the key, and `undefined` where there is none @throws if it is no such key */
export function badgeKey(text: string | undefined): JsonWebKey | undefined {
	if (!text) return undefined;
	const wrong = (why: string) =>
		new Error(
			`PARCOURS_BADGE_KEY : ${why} · On attend une clé privée P-256 au format JWK : {"kty":"EC","crv":"P-256","x":…,"y":…,"d":…} · Crée-la, ou retire la variable : les attestations seront alors sans signature`,
		);
	let key: JsonWebKey | null;
	try {
		key = JSON.parse(text) as JsonWebKey | null;
	} catch {
		throw wrong('ce n’est pas du JSON');
	}
	const { kty, crv, x, y, d } = key ?? {};
	if (kty !== 'EC' || crv !== 'P-256') throw wrong(`la clé est de type « ${kty} », courbe « ${crv} »`);
	if (!x || !y || !d) throw wrong('il manque x, y ou d');
	return { kty, crv, x, y, d };
}
