/**
 * Whom to call, platform × kind of problem: computed from the contacts that articles name.
 * What an article names is the manual's word; where none names anybody, the platform's contacts stand in, and say so.
 */
import type { Article, CallAdvice, CallReason, Contact, Platform, PopupConflict } from "../schemas/index.ts";
import type { Catalog, WithId } from "./catalog.ts";
import { matrixOf } from "./matrix.ts";

/** A kind of problem: a family of errors or a task. */
export interface ProblemKind {
	/** Id of the family or the task. */
	id: string;
	name: string;
	type: "family" | "task";
}

/** Somebody to call, and the articles that say so. */
export interface Referral {
	contact: WithId<Contact>;
	articles: Article[];
}

export interface CallCell {
	platform: WithId<Platform>;
	/** Articles of this kind and platform; none means that the site knows nothing about it. */
	articles: Article[];
	/** In the order in which the articles name them. */
	referrals: Referral[];
	/** True when no article names anybody and `referrals` holds the platform's own contacts. */
	standIn: boolean;
	reasons: CallReason[];
	/** Popups of these articles that send people elsewhere. */
	conflicts: PopupConflict[];
}

export interface CallRow {
	kind: ProblemKind;
	/** One a platform, in the order of platforms. */
	cells: CallCell[];
}

/** The table of /contacts/: families first, then tasks; kinds without articles are left out. */
export function whoToCall(catalog: Catalog, advice: CallAdvice): CallRow[] {
	return matrixOf(catalog, kindsOf(catalog), isOfKind).map(({ key: kind, cells }) => ({
		kind,
		cells: cells.map(({ platform, articles }) => {
			const named = referralsOf(catalog, articles);
			const standIn = named.length === 0 && articles.length > 0;
			const standIns = platform.contacts.map((id) => ({ contact: catalog.contact(id), articles: [] }));
			return {
				platform,
				articles,
				referrals: standIn ? standIns : named,
				standIn,
				reasons: advice.reasons.filter((reason) => reason.kind === kind.id && reason.platform === platform.id),
				conflicts: advice.popups.filter(({ code }) => articles.some((article) => article.code === code)),
			};
		}),
	}));
}

/** Rows in which an article names somebody, and those in which only platforms' contacts stand in. */
export function splitByWord(rows: readonly CallRow[]): { named: CallRow[]; unnamed: CallRow[] } {
	const isNamed = (row: CallRow) => row.cells.some((cell) => cell.referrals.length > 0 && !cell.standIn);
	return { named: rows.filter(isNamed), unnamed: rows.filter((row) => !isNamed(row)) };
}

/** Every kind of problem, families before tasks. */
export function kindsOf({ families, taxonomy }: Pick<Catalog, "families" | "taxonomy">): ProblemKind[] {
	return [
		...families.map(({ id, name }): ProblemKind => ({ id, name, type: "family" })),
		...taxonomy.tasks.map(({ id }): ProblemKind => ({ id, name: id, type: "task" })),
	];
}

/** Whether an article is about a kind of problem. */
export function isOfKind(article: Article, { id, type }: Pick<ProblemKind, "id" | "type">): boolean {
	return type === "family" ? article.families.includes(id) : article.task === id;
}

function referralsOf(catalog: Catalog, articles: readonly Article[]): Referral[] {
	const ids = [...new Set(articles.flatMap((article) => article.contacts))];
	return ids.map((id) => ({
		contact: catalog.contact(id),
		articles: articles.filter((article) => article.contacts.includes(id)),
	}));
}
