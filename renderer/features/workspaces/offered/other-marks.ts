import { useMemo } from 'react';
import { useCall } from '../../../api/queries.tsx';

/** The number marks of the other workspaces on this computer, each with the name of one that has it. */
export function useOtherMarks(): ReadonlyMap<string, string> {
  const { data } = useCall('workspace.list', {});
  return useMemo(() => {
    const others = (data?.workspaces ?? []).filter(({ current, sample }) => !current && !sample);
    return new Map(others.flatMap(({ name, marks }) => marks.map((mark) => [mark, name] as const)));
  }, [data]);
}
