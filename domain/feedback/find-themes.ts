import { foldText } from '../search/fold-text.ts';
import { type Theme, themes } from './feedback.ts';

/** Words that point at a theme, folded. They are a first guess that a person corrects (C-161). */
const signs: Record<Theme, RegExp> = {
  process:
    /流程|手续|步骤|麻烦|重复|转来转去|材料|process|procedure|transferred|repeat|complicated|paperwork/,
  attitude:
    /态度|礼貌|耐心|热情|冷淡|不理|敷衍|友好|亲切|attitude|rude|polite|patient|friendly|kind\b|ignored/,
  solution: /解决|没用|无效|答非所问|专业|清楚|solved|fixed|useless|unhelpful|helpful|clear|wrong answer/,
  speed: /慢|等了|等太久|太久|快|及时|迟|slow|wait|late\b|quick|fast|in no time|hours/,
  product: /产品|质量|坏了|故障|破损|商品|包装|product|quality|broken|faulty|damaged|defect/,
};

/** The themes that the words of a comment point at, in a fixed order. */
export function findThemes(text: string): Theme[] {
  const folded = foldText(text);
  return themes.filter((theme) => signs[theme].test(folded));
}
