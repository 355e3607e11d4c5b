/**
 * Least number of edits that turn one text into another: a character put in, left out, replaced, or two neighbours
 * swapped (optimal string alignment). Written for the tests, apart from what it checks.
 */
export function editDistance(a: string, b: string): number {
	const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, index) => index)];
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		for (let j = 1; j <= b.length; j++) {
			const above = rows[i - 1] as number[];
			let least = Math.min(
				(above[j] as number) + 1,
				(row[j - 1] as number) + 1,
				(above[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1),
			);
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
				least = Math.min(least, ((rows[i - 2] as number[])[j - 2] as number) + 1);
			row.push(least);
		}
		rows.push(row);
	}
	return (rows[a.length] as number[])[b.length] as number;
}
