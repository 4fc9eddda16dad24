import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { CallError } from '../../../shared/contract/envelope.ts';
import { say } from '../../../shared/words/say.ts';
import { useCall } from '../../api/queries.tsx';
import { similarName } from '../../components/fields/similar-name.ts';
import { fieldError, wordsOf } from '../../commands/refusals.ts';
import { DialogFrame } from '../../components/frame/dialog-frame.tsx';
import { createWorkspace } from './offered/switch-workspace.ts';

/** A separate workspace: other deals, other customers, other settings. */
export function NewWorkspaceDialog({ onClose }: { onClose(this: void): void }) {
  const [name, setName] = useState('');
  const [refusal, setRefusal] = useState<CallError | null>(null);
  const make = async (): Promise<void> => {
    const result = await createWorkspace(name.trim());
    if (result.ok) onClose();
    else setRefusal(result.error);
  };
  const { data } = useCall('workspace.list', {});
  const similar = similarName(name, data?.workspaces.map((one) => one.name) ?? []);
  const problem = refusal && (fieldError(refusal, 'name') ?? wordsOf(refusal));
  return (
    <DialogFrame
      title={say('workspaces.new.title')}
      about={say('workspaces.new.about')}
      size={440}
      onClose={onClose}
      act={{ label: say('workspaces.new.act'), run: make }}
    >
      <TextInput
        label={say('workspaces.new.name')}
        value={name}
        maxLength={60}
        error={problem}
        description={problem === null ? similar : null}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        onChange={(event) => setName(event.currentTarget.value)}
        autoComplete="off"
      />
    </DialogFrame>
  );
}
