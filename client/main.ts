import { mount } from 'svelte';
import App from './App.svelte';
import './styles/tokens.css';
import './styles/base.css';
import './styles/hexagon.css';
import './styles/forms.css';
import './styles/choices.css';
import './styles/sideways.css';
import './theme.svelte.ts';

mount(App, { target: document.getElementById('app')! });
