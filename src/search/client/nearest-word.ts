/** Words of letters, and which of them one was meant to be. */

/** The one word of the content within one edit (two from six letters on); nothing where two are as near. */
export function nearestWord(run: string, words: readonly string[]): string | undefined {
	const most = run.length >= 6 ? 2 : 1;
	let best: string | undefined;
	let bestDistance = most + 1;
	for (const word of words) {
		if (Math.abs(word.length - run.length) > most) continue;
		const distance = editDistance(run, word);
		if (distance < bestDistance) {
			best = word;
			bestDistance = distance;
		} else if (distance === bestDistance) best = undefined;
	}
	return best;
}

/** Damerau's distance (1964): changed, added, missing and swapped letters count one each. */
function editDistance(a: string, b: string): number {
	const rows: number[][] = [];
	for (let i = 0; i <= a.length; i++) {
		const row: number[] = [i];
		for (let j = 1; j <= b.length; j++) {
			if (i === 0) {
				row.push(j);
				continue;
			}
			const above = rows[i - 1] as number[];
			let value = Math.min(
				(above[j] as number) + 1,
				(row[j - 1] as number) + 1,
				(above[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1),
			);
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
				value = Math.min(value, ((rows[i - 2] as number[])[j - 2] as number) + 1);
			row.push(value);
		}
		rows.push(row);
	}
	return (rows[a.length] as number[])[b.length] as number;
}
