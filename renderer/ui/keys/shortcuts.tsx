import { createContext, type ReactNode, useContext, useEffect, useRef } from 'react';
import { must } from '#shared/assert.ts';
import { createShortcutRegistry, type Shortcut, type ShortcutRegistry } from './shortcut-registry.ts';

const RegistryContext = createContext<ShortcutRegistry | null>(null);
const LayerContext = createContext(0);

export function ShortcutProvider({ children }: { children: ReactNode }) {
  const registry = useRef<ShortcutRegistry>(null);
  registry.current ??= createShortcutRegistry();
  useEffect(() => {
    const press = (event: KeyboardEvent): void => registry.current?.press(event);
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
  return <RegistryContext value={registry.current}>{children}</RegistryContext>;
}

export function useShortcutRegistry(): ShortcutRegistry {
  return must(useContext(RegistryContext), 'the whole window stands inside ShortcutProvider');
}

/** Keys that work while this component is shown; single letters rest while someone types. */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  const registry = useShortcutRegistry();
  const layer = useContext(LayerContext);
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  const signature = shortcuts.map(({ keys, name, group }) => `${keys} ${name} ${group ?? ''}`).join('\n');
  useEffect(() => {
    const live = latest.current.map((shortcut, index) => ({
      ...shortcut,
      run: (event: KeyboardEvent) => latest.current[index]?.run(event),
    }));
    return registry.add(signature === '' ? [] : live, layer);
  }, [registry, layer, signature]);
}

/** Wraps what stands in a dialog: while it is there, shortcuts of what lies below rest. */
export function ShortcutLayer({ children }: { children: ReactNode }) {
  const registry = useShortcutRegistry();
  const layer = useContext(LayerContext) + 1;
  useEffect(() => registry.cover(layer), [registry, layer]);
  return <LayerContext value={layer}>{children}</LayerContext>;
}
