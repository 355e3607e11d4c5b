/** From a platform and the stage where something went wrong to what one sees there, and its article. */
import type { Article, ErrorText, Stage, Triage } from "../schemas/index.ts";
import { normalize } from "./text/normalize.ts";

/** Something one sees, and where its answer stands. */
export interface Sight {
	article: Article;
	error: ErrorText;
	/** Why it stands at this stage, where the article does not say so. */
	note?: string;
}

/** A stage of one platform. */
export interface PlatformStage {
	stage: Stage;
	/** Errors that appear here, by code and in the order of their article. */
	sights: Sight[];
	/** What else people come here for: tasks, and what editors assigned. */
	guides: Article[];
}

/**
 * The stages of a platform that hold anything, in the order of the file.
 * @param articles those of one platform
 */
export function stagesOf(articles: readonly Article[], triage: Triage): PlatformStage[] {
	return triage.stages
		.map((stage) => ({
			stage,
			sights: articles.flatMap((article) => {
				const note = assignmentOf(article, triage)?.note;
				return article.errors
					.filter((error) => stageIdsOf(article, error, triage).includes(stage.id))
					.map((error) => ({ article, error, ...(note !== undefined && { note }) }));
			}),
			guides: articles.filter(
				(article) => article.errors.length === 0 && stageIdsOf(article, undefined, triage).includes(stage.id),
			),
		}))
		.filter(({ sights, guides }) => sights.length + guides.length > 0);
}

/** Articles with errors of which one at least appears at no stage: no way through /triage/ leads to it. */
export function unreached(articles: readonly Article[], triage: Triage): Article[] {
	return articles.filter((article) => article.errors.some((error) => stageIdsOf(article, error, triage).length === 0));
}

/** The variants of an error that say more than its text with some words around it. */
export function otherWordings({ text, variants }: ErrorText): string[] {
	const own = normalize(text).text;
	return variants.filter((variant) => !normalize(variant).text.includes(own));
}

/** An anchor as people call it: `step-2` → 第 2 步, `case-1-step-3` → 情形 1 第 3 步; nothing for other parts. */
export function nameOfPart(part: string | undefined): string {
	const [, inCase, step] = /^(?:case-(\d+)-)?step-(\d+)$/.exec(part ?? "") ?? [];
	if (step === undefined) return "";
	return inCase === undefined ? `第 ${step} 步` : `情形 ${inCase} 第 ${step} 步`;
}

/**
 * Ids of the stages of an error, or of an article without one. The first of these that names any:
 * the editors' word, the words of `where`, families, task, tools.
 */
function stageIdsOf(article: Article, error: ErrorText | undefined, triage: Triage): string[] {
	const assigned = assignmentOf(article, triage);
	if (assigned) return assigned.stages;
	const tests: ((stage: Stage) => boolean)[] = [
		({ tasks }) => article.task !== undefined && tasks.includes(article.task),
	];
	if (error) {
		tests.unshift(
			({ where }) => where.some((word) => error.where.includes(word)),
			({ families }) => article.families.some((id) => families.includes(id)),
		);
		tests.push(({ tools }) => article.tools.some((id) => tools.includes(id)));
	}
	for (const test of tests) {
		const ids = triage.stages.filter(test).map(({ id }) => id);
		if (ids.length > 0) return ids;
	}
	return [];
}

function assignmentOf({ code }: Article, { assigned }: Triage): Triage["assigned"][number] | undefined {
	return assigned.find((assignment) => assignment.code === code);
}
