/** What found nothing is written down on the site alone, where it can be exported. Stands for search/client/miss-log-watch.ts. */
export function watchMisses(): void {}
