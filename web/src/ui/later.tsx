import { type ComponentType, useLayoutEffect, useState } from 'react';

/** A module with one component. */
export interface Part<Props> {
  default: ComponentType<Props>;
}

type Loaded<Props> = { part: ComponentType<Props> } | { fault: unknown } | null;

/**
 * A component whose code is asked for when it is first shown. React's own `lazy` would do, if it did not hold back for
 * 300 ms whatever it has shown a placeholder for, and once more for each such part inside of another: on the way to
 * the map that was a second in which all was there and nothing was shown.
 * @param Waiting stands in its place until then
 */
export function later<Props extends object>(
  load: () => Promise<Part<Props>>,
  Waiting: ComponentType = Nothing,
): ComponentType<Props> {
  let known: ComponentType<Props> | null = null;
  return function Later(props: Props) {
    const [loaded, setLoaded] = useState<Loaded<Props>>(() => (known ? { part: known } : null));
    useLayoutEffect(() => {
      if (known) return;
      load().then(
        (file) => {
          known = file.default;
          setLoaded({ part: file.default });
        },
        // The nearest boundary catches it.
        (fault: unknown) => setLoaded({ fault }),
      );
    }, []);
    if (!loaded) return <Waiting />;
    if ('fault' in loaded) throw loaded.fault;
    return <loaded.part {...props} />;
  };
}

const Nothing = () => null;
