/** All figures are of the same roadmaps. */
export const SEED = 20261121;
