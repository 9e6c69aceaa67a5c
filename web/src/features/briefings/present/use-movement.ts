import { useCallback, useEffect, useRef, useState } from 'react';

const STAYS = 3000;

/** Whether something moved a moment ago, and the way to say that it does. */
export function useMovement(): [boolean, () => void] {
  const [isMoving, setMoving] = useState(true);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const moved = useCallback(() => {
    setMoving(true);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setMoving(false), STAYS);
  }, []);
  useEffect(() => {
    moved();
    return () => clearTimeout(timer.current);
  }, [moved]);
  return [isMoving, moved];
}
