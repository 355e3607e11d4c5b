/** Rarity of a token: inverse document frequency (Spärck Jones 1972), scaled so that a token of one single article has 1. */

/** A token that stands everywhere still says a little. */
const LEAST = 0.02;

/**
 * @param frequency number of articles that hold the token
 * @param articles number of all articles
 */
export function rarityOf(frequency: number, articles: number): number {
	const count = Math.max(2, articles);
	return Math.max(LEAST, Math.log((count + 1) / (frequency + 0.5)) / Math.log((count + 1) / 1.5));
}

/** The frequency that has this rarity. */
export function frequencyOfRarity(rarity: number, articles: number): number {
	const count = Math.max(2, articles);
	return (count + 1) / ((count + 1) / 1.5) ** rarity - 0.5;
}
