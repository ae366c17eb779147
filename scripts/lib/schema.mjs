// What the generators know of the shape of schemas/roadmap.schema.json.

/** `#/$defs/phase` → `phase`. */
export const nameOfRef = (ref) => ref.slice(ref.lastIndexOf('/') + 1);

/** The sections in their order: root key, and the name of the definition of its items. */
export function sectionsOf(schema) {
  return Object.entries(schema.properties)
    .filter(([, property]) => property['x-section'])
    .sort(([, a], [, b]) => a['x-section'].order - b['x-section'].order)
    .map(([key, property]) => ({ key, def: nameOfRef(property.items.$ref) }));
}
