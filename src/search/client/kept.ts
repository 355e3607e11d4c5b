/**
 * A value kept on this device as JSON. Where storage is full or blocked it lasts as long as the page; what cannot be
 * read is set aside under another key, never overwritten. Each read is fresh: another tab may have changed it.
 */

/** What the person should hear of, since it changes what they can rely on. */
export type KeptTrouble = { kind: "not-kept" } | { kind: "set-aside"; key: string };

export interface Kept<T> {
	readonly key: string;
	read(): T;
	/** @returns whether the value will still be there when the page is opened again */
	write(value: T): boolean;
}

/**
 * Opens the place of a value.
 * @param check makes the value of what was found; undefined where it is none
 * @param tell hears of trouble, each time it happens
 */
export function openKept<T>(
	key: string,
	empty: T,
	check: (found: unknown) => T | undefined,
	tell: (trouble: KeptTrouble) => void = () => undefined,
): Kept<T> {
	/** What storage did not take. */
	let unkept: { value: T } | undefined;
	/** What stands there can neither be read nor moved away: nothing may be written over it. */
	let isLocked = false;

	const setAside = (text: string) => {
		try {
			let number = 1;
			while (localStorage.getItem(`${key}:unreadable-${number}`) !== null) number++;
			const aside = `${key}:unreadable-${number}`;
			localStorage.setItem(aside, text);
			localStorage.removeItem(key);
			tell({ kind: "set-aside", key: aside });
		} catch {
			isLocked = true;
			tell({ kind: "not-kept" });
		}
	};

	return {
		key,
		read() {
			if (unkept) return unkept.value;
			const text = storedText(key);
			if (text === undefined || isLocked) return empty;
			const value = check(parse(text));
			if (value !== undefined) return value;
			setAside(text);
			return empty;
		},
		write(value) {
			try {
				if (isLocked) throw new Error(`${key} cannot be written`);
				localStorage.setItem(key, JSON.stringify(value));
				unkept = undefined;
				return true;
			} catch {
				unkept = { value };
				tell({ kind: "not-kept" });
				return false;
			}
		},
	};
}

/** Undefined where nothing is kept, or storage is blocked. */
function storedText(key: string): string | undefined {
	try {
		return localStorage.getItem(key) ?? undefined;
	} catch {
		return undefined;
	}
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
