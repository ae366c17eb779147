/** Our language id, in package.json too. */
export const LANGUAGE = 'service-roadmap';
