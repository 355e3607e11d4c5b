/** Where the files of a large site come from. */

export interface RemoteFiles {
	/** A file below the search's folder; rejects when it is not there, or the network is not. */
	bytes(name: string): Promise<Uint8Array>;
}

/** Keeps what was fetched; a failure may be tried again. */
export function remember<K, V>(fetch: (key: K) => Promise<V>): (key: K) => Promise<V> {
	const kept = new Map<K, Promise<V>>();
	return (key) => {
		let found = kept.get(key);
		if (!found) {
			found = fetch(key).catch((error) => {
				kept.delete(key);
				throw error;
			});
			kept.set(key, found);
		}
		return found;
	};
}
