/** The demonstration's district; no real one has this code. */
export const demoDistrictCode = '370699';
