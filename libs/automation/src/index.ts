export { AutomationModule } from './automation.module.js';
export { News1700000000175 } from './migrations/1700000000175-news.js';
export { ForgetNews } from './news/forget-news.js';
