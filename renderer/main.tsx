import './api/no-eval.ts';
import './state/language.ts';
import '@fontsource-variable/inter/opsz.css';
import '@mantine/core/styles.layer.css';
import '@mantine/dates/styles.layer.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/mantine.css';
import './styles/print.css';
import { createRoot } from 'react-dom/client';
import { App } from './shell/app.tsx';
import { guardKeys } from './state/keys.ts';
import { restoreTheme } from './state/theme.ts';

guardKeys();

const root = document.getElementById('root');
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
if (root === null) throw new Error('index.html has no root');

// The font loads along with the first data: otherwise text would first be laid out in another font.
void document.fonts.load("1rem 'Inter Variable'");
await restoreTheme();
createRoot(root).render(<App nonce={nonce} />);
