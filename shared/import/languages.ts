/** The languages whose usual words are recognized in files. */
export const fileLanguages = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt'] as const;
