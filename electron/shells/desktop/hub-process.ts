import '#hub/main.ts';
