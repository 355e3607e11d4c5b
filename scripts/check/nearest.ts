/** Suggests what somebody probably meant to write. */

/**
 * The known name most like the wanted one.
 * @returns undefined when nothing is near enough to be a likely slip
 */
export function nearest(wanted: string, known: Iterable<string>): string | undefined {
	let best: string | undefined;
	// More than half of the letters wrong is another word, not a slip.
	let bestScore = (wanted.length < 4 ? 1 : wanted.length / 2) + 0.5;
	for (const name of [...known].sort()) {
		const distance = editDistance(wanted, name);
		// "ccgp" for "ccgp-sichuan": a shortened id is nearer than its length says. A folder is no shortened page.
		const shorter = Math.min(name.length, wanted.length);
		const isPart = shorter >= 3 && (name.includes(wanted) || (wanted.includes(name) && !name.endsWith("/")));
		const score = isPart ? Math.min(distance, 1) : distance;
		if (score < bestScore) {
			best = name;
			bestScore = score;
		}
	}
	return best;
}

/** Levenshtein distance in characters. */
function editDistance(a: string, b: string): number {
	let row = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++) {
			const replace = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
			next.push(Math.min(replace, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
		}
		row = next;
	}
	return row[b.length] ?? 0;
}
