/** Name of the site, as it stands in titles and in the header. */
export const SITE_NAME = "CA 证书速查";
/** What the site is for, in a few words. */
export const SITE_TAGLINE = "UKey 报错、驱动、续期、密码怎么办";
